import type { Tongue } from './tongue.ts'

export const de = (): Tongue => ({
  leans:
    /^(?:dies(?:e[rsmn]?)?|das (?:ist|war|sind|hat|heißt|kann|wird|bedeutet|liegt|geht|macht|führt|alles|gleiche|problem)|es(?! gibt)|sie|er|ihn|ihm|ihr|ihre[rsmn]?|sein(?:e[rsmn]?)?|solche?[rsmn]?|jene[rsmn]?|beide[rsmn]?|derselbe|dieselbe|dasselbe|letztere[rsmn]?|erstere[rsmn]?|hier|dort|da|dabei|dafür|dagegen|daher|dahinter|damit|danach|daneben|daran|darauf|daraus|darin|darüber|darum|davon|davor|dazu|dadurch|dann|deren|dessen|deshalb|deswegen|so|somit|also|trotzdem|dennoch|allerdings|jedoch|außerdem|zudem|ebenso|auch|anschließend|nun|wieso|warum|weshalb|ja|nein|doch|klar|okay|gut|in diese[mnr]|mit diese[mnr]|für diese[ns]?|aus diese[mnr]|bei diese[mnr]|auf diese[mnr]?|an diese[mnr]?|durch diese[ns]?|wenn (?:das|dies|es|sie|er)|ein weitere[rs]|eine weitere|weitere|der andere|die andere|das andere|und (?:das|dies|es|sie)|aber (?:das|dies|es|sie))\b/,
  refers: /\b(?:dies(?:e[rsmn]?)?|er|ihm|ihn|damit|dabei|davon|daran|dafür|dazu)\b(?!,? (?:dass|ob|zu)\b)/,
  lead: /^(?:(?:kurz gesagt|kurzum|im übrigen|übrigens|zum beispiel|beispielsweise|mit anderen worten|einerseits|andererseits|erstens|zweitens|drittens|ehrlich gesagt|zugegeben|natürlich|leider|zum glück|wichtig|fazit|unterm strich),\s+|(?:und|aber|oder|denn|doch|sondern)\s+)/,
  chatter:
    /^(?:hallo|hi|hey|moin|servus|liebe|willkommen|danke|vielen dank|in diesem (?:beitrag|artikel|post|blog|blogpost|tutorial|abschnitt|kapitel|teil)|in diese[rm] (?:serie|anleitung)|dieser (?:beitrag|artikel)|(?:im|in einem) (?:folgenden|nächsten|letzten|vorherigen|weiteren)|heute (?:möchte|will|zeige|geht)|ich (?:möchte|werde|will|zeige|wünsche|hoffe|freue)|wir (?:werden|wollen) (?:uns |nun |jetzt |hier )*(?:zeigen|sehen|betrachten|anschauen)|lass(?:t)? (?:uns|mich)|schau(?:en wir|t|en)?\b|viel (?:spaß|erfolg)|bis (?:bald|zum|dann)|wie (?:bereits |schon |oben )?(?:erwähnt|gesagt|beschrieben)|update|hinweis|disclaimer|klick|siehe|bitte|los geht|mehr dazu|weiterlesen|quelle|bild|foto)|\b(?:schreibt (?:es )?(?:mir|uns)|abonniert|folgt (?:mir|uns)|affiliate-?links?|(?:eine )?(?:kleine )?provision|teilt (?:ihn|diesen (?:beitrag|artikel))|in den kommentaren|im nächsten (?:teil|beitrag|abschnitt|artikel)|in diesem (?:beitrag|artikel|post))\b/,
  dangling:
    /:\s*$|\b(?:wie folgt|folgende[rsmn]?|im folgenden|(?:siehe|wie) (?:oben|unten|hier|abbildung|bild|tabelle)|oben|unten|(?:abbildung|abb\.|tabelle|tab\.|kapitel|abschnitt|listing) ?\d|obige[rsmn]?|nachfolgende[rsmn]?|untenstehende[rsmn]?|vorherige[rsmn]?|so aus|(?:finde[tn]?|findest|lesen|sehen|gibt es) [^.!?]*\bhier)\b/,
  tail: /, (?:weil|da|während|obwohl|wobei|sodass|so dass|damit|und (?:wir|ich|sie|er|es|das|dies|die|der|man)|denn|wodurch|weshalb|zum beispiel|beispielsweise|z\. ?b\.|etwa|insbesondere|vor allem|ohne|um|statt|anstatt|indem|wie|sowie|was|wo)\s|; |\s[–—]\s|\s--?\s/g,
  frame:
    /^(?:(?:ich|wir|man) (?:habe |haben )?(?:denke|glaube|finde|meine|weiß|sehe|sehen|wissen|glauben|denken)|(?:das|die|der) (?:problem|vorteil|nachteil|ergebnis|idee|grund) ist), dass\s+(?!)/,
  front: /(?!)/u,
  pending:
    /\b(?:nicht nur|entweder|sowohl|weder|zwischen|ob|wenn|falls|je|so|zu|und|oder|mit|von|der|die|das|den|dem|ein|eine)\s*,?$|\b(?:nicht nur|entweder|sowohl|weder|wenn|falls|ob|je)\b[^,]*$|(?:^|, )(?:der|die|das|dem|den|dessen|deren|dass|weil|welche[rsmn]?)\b[^,]*$/,
  fragment: /^(?:weil|da|obwohl|während|damit|sodass|falls|nachdem|bevor|sobald|wenn|dass)\s[^,]*$/,
  verb: /\b(?:ist|sind|war|waren|bin|bist|seid|hat|haben|hatte|hatten|habe|wird|werden|wurde|wurden|würde|würden|kann|können|konnte|könnte|könnten|muss|müssen|musste|soll|sollen|sollte|sollten|darf|dürfen|will|wollen|wollte|mag|möchte|gibt|gab|geht|ging|macht|machen|machte|kommt|kam|steht|stand|liegt|lag|heißt|bedeutet|braucht|brauchen|zeigt|zeigen|bringt|hilft|lässt|bleibt|sieht|weiß|nutzt|nutzen|verwendet|verwenden|funktioniert|enthält|bietet|sorgt|führt|passiert|arbeitet|arbeiten|läuft|besteht|gehört|\p{L}{3,}te(?:n)?)\b/u,
  defines: /\b(?:ist|sind) (?:ein|eine|einer|die|der|das)\b|\b(?:bedeutet|bezeichnet|nennt man|heißt|steht für|besteht aus|versteht man)\b/,
  asserts:
    /\b(?:muss|müssen|nie|niemals|immer|nur|wichtig|wichtigste[rsn]?|entscheidend|beste[rsn]?|besser|größte[rsn]?|wesentlich|zentral|ziel|problem|lösung|grund|ergebnis|fazit|sollte|sollten|braucht|notwendig)\b/,
})
