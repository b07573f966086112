import type { Tongue } from './tongue.ts'

export const fr = (): Tongue => ({
  leans:
    /^(?:cel(?:a|ui|le|les)|ceux|ceci|ça|c'est|c’est|ce(?:t|tte|s)?|c'était|c’était|il(?! (?:faut|y a|suffit|existe|est (?:important|possible|nécessaire|essentiel|préférable)))|ils|elle|elles|leurs?|son|sa|ses|lui|eux|tel(?:le)?s?|y|en effet|ici|là|puis|ensuite|alors|ainsi|donc|aussi|d'où|d’où|celles?-ci|celui-ci|ceux-ci|ces derni(?:ers|ères)|ce derni(?:er|ère)|l'autre|l’autre|un autre|une autre|les autres|les deux|dans ce(?:t|tte|s)?|avec ce(?:t|tte|s)?|pour ce(?:la|t|tte|s)?|de ce(?:t|tte|s)?|à ce(?:t|tte|s)?|par ce(?:t|tte|s)?|oui|non|bref|voilà|voici|pourquoi|et (?:c'est|c’est|cela|ce|il|elle|ils|elles)|mais (?:c'est|c’est|cela|ce|il|elle|ils|elles)|si (?:c'est|c’est|cela|ce|il|elle))(?![\p{L}])/u,
  refers: /(?<![\p{L}])(?:cela|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|lui)(?![\p{L}])/u,
  lead: /^(?:(?:cependant|toutefois|néanmoins|pourtant|en revanche|par contre|de plus|en outre|par ailleurs|par exemple|en effet|en fait|finalement|enfin|d'abord|d’abord|tout d'abord|tout d’abord|premièrement|deuxièmement|autrement dit|en d'autres termes|en résumé|en bref|bref|au final|malheureusement|heureusement|bien sûr|évidemment|honnêtement|personnellement|à mon avis|selon moi|d'ailleurs|d’ailleurs|en général|en particulier|ainsi|donc|alors|notons que|rappelons que|je pense que|il (?:est|faut) (?:important de )?noter que),?\s+(?<=,\s|que\s)|(?:et|mais|ou|or|car)\s+)/,
  chatter:
    /^(?:bonjour|salut|bienvenue|merci|coucou|cher|chère|dans (?:cet article|ce (?:billet|post|tutoriel|chapitre)|cette (?:série|partie|section)|(?:le|un) (?:prochain|précédent)|l'article|l’article)|cet article|ce billet|aujourd'hui,|aujourd’hui,|nous (?:allons|verrons)|je (?:vais|vous|veux|voulais|souhaite|te|tiens|espère)|on va|voyons|commençons|passons|regardons|comme (?:je l|nous l|vu|dit|mentionné|expliqué)|à (?:bientôt|la prochaine)|n'hésitez|n’hésitez|bonne (?:lecture|journée)|voir|cliquez|note :|mise à jour|pour en savoir|si vous (?:voulez|souhaitez|avez)|source|photo|image)|(?<![\p{L}])(?:dans cet article|dans ce billet|en commentaire|nous verrons|vous pouvez (?:retrouver|lire|trouver|voir))(?![\p{L}])/u,
  dangling:
    /:\s*$|(?<![\p{L}])(?:ci-dess(?:ous|us)|ci-après|suivant(?:e|es|s)?|comme suit|(?:figure|tableau|section|chapitre|fig\.) ?\d|précédent(?:e|es|s)?|plus (?:haut|bas)|voici|le code|comme ceci|(?:trouver|lire|voir|disponible|consulter) [^.!?]*ici)(?![\p{L}])/u,
  tail: /,? (?:parce que|parce qu'|parce qu’|puisque|bien que|tandis que|alors que|afin de|afin que)\s?|, (?:mais|qui|ce qui|dont|où|car|comme|tel que|telle que|tels que|telles que|notamment|par exemple|ainsi que|donc|et (?:je|nous|on|il|elle|ils|elles|ce|cela|c'est|c’est)|sans|avec|en|grâce à|surtout|plutôt que|c'est-à-dire|c’est-à-dire)\s| ; |; |\s[–—]\s|\s--?\s/g,
  frame:
    /^(?:(?:je|nous|on) (?:pense|crois|trouve|sais|constate|constatons|pensons|voit|voyons|sait)|(?:le|la|l'|l’)\s?(?:problème|avantage|inconvénient|idée|résultat|raison) (?:est|c'est|c’est)|il est (?:clair|évident|vrai)) (?:que\s+|qu'|qu’)/,
  front:
    /^(?:(?:bien que|puisque|comme|pour|en|avec|dans|grâce à|malgré|après|avant|depuis|selon|contrairement à|au lieu de|à partir de|afin de|lors de)(?![\p{L}])[^,;:]{1,120}?,\s+(?=(?:je|j'|j’|nous|on|le|la|les|un|une|des|vous|chaque|tous|toutes|certain|il faut|il y a)))/u,
  pending:
    /(?<![\p{L}])(?:non seulement|soit|ni|entre|si|et|ou|de|à|le|la|les|un|une|des|du|avec|pour|par|que|qui|est|sont)\s*,?$|(?<![\p{L}])(?:non seulement|soit|ni|si)(?![\p{L}])[^,]*$/u,
  fragment: /^(?:parce qu|puisqu|bien qu|tandis qu|alors qu|quand|lorsqu|si)[^,]*$/,
  verb: /(?<![\p{L}])(?:est|sont|était|étaient|suis|sommes|êtes|a|ont|avait|avaient|ai|avons|avez|sera|seront|serait|peut|peuvent|pouvait|pourrait|doit|doivent|devrait|faut|fallait|fait|font|va|vont|permet|permettent|veut|vient|viennent|donne|donnent|prend|existe|existent|suffit|reste|utilise|utilisent|utilisons|fonctionne|marche|contient|semble|dit|sait|voit|met|trouve|devient|c'est|c’est|n'est|n’est|n'a|n’a|j'ai|j’ai|\p{L}{3,}(?:ait|aient|era|eront|ons|ez))(?![\p{L}])/u,
  defines:
    /(?<![\p{L}])(?:est|sont) (?:un|une|le|la|l'|l’|les|des)|(?<![\p{L}])(?:signifie|désigne|consiste (?:à|en)|s'appelle|s’appelle|se compose|permet de)(?![\p{L}])/u,
  asserts:
    /(?<![\p{L}])(?:doit|doivent|faut|jamais|toujours|seul(?:e|ement)?|important(?:e|es|s)?|essentiel(?:le|s)?|principal(?:e|aux)?|clé|meilleur(?:e|es|s)?|mieux|plus grand|but|objectif|problème|solution|raison|résultat|indispensable|nécessaire)(?![\p{L}])/u,
})
