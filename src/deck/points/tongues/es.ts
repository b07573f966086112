import type { Tongue } from './tongue.ts'

export const es = (): Tongue => ({
  leans:
    /^(?:est[aeo]s?|es[aeo]s?|éstos?|éstas?|aquell[oa]s?|aquel|ello|ell[oa]s?|ella|él|lo (?:mismo|anterior|cual|que)|su|sus|le|les|se |tal(?:es)?|ambos|ambas|dich[oa]s?|otr[oa]s?|el otro|la otra|los otros|las otras|aquí|ahí|allí|así|entonces|luego|después|también|tampoco|por (?:eso|ello|esto|lo tanto|tanto|lo que)|con (?:est[aeo]s?|es[aeo]s?|ello)|en (?:est[aeo]s?|es[aeo]s?|ello|dich[oa]s?)|de (?:est[aeo]s?|es[aeo]s?|ahí|ello)|para (?:est[aeo]s?|es[aeo]s?|ello)|a (?:est[aeo]s?|es[aeo]s?)|sí|no,|bueno|vale|claro|es decir|es (?:un|una|el|la|lo|decir|por)|fue|son|y (?:est[aeo]s?|es[aeo]s?|ello)|pero (?:est[aeo]s?|es[aeo]s?|ello)|si (?:est[aeo]s?|es[aeo]s?))(?![\p{L}])/u,
  refers: /(?<![\p{L}])(?:est[eao]s?|es[eao]s?|él|dich[oa]s?)(?![\p{L}])/u,
  lead: /^(?:(?:sin embargo|no obstante|además|asimismo|por ejemplo|por otro lado|por otra parte|por un lado|en cambio|por el contrario|en resumen|en definitiva|en conclusión|finalmente|por último|primero|segundo|en primer lugar|en segundo lugar|de hecho|en realidad|obviamente|evidentemente|desgraciadamente|afortunadamente|por desgracia|por suerte|en general|en particular|en otras palabras|por tanto|por lo tanto|por consiguiente|así pues|al final|en mi opinión|personalmente|creo que|cabe (?:destacar|señalar) que),?\s+(?<=,\s|que\s)|(?:y|e|pero|o|u|sino|pues|porque)\s+)/,
  chatter:
    /^(?:hola|bienvenid[oa]s?|gracias|muchas gracias|buenas|en (?:este (?:post|artículo|tutorial|capítulo)|esta (?:entrada|sección|serie|guía|parte)|el (?:próximo|siguiente|anterior)|la (?:próxima|siguiente|anterior))|este (?:post|artículo)|esta entrada|hoy (?:vamos|voy|os|les|quiero|toca)|vamos a|voy a|veamos|veremos|empecemos|comencemos|pasemos|como (?:ya )?(?:dije|vimos|hemos|mencion|coment)|hasta (?:la próxima|luego|pronto)|espero|nota:|actualización|haz clic|si (?:quieres|queréis|te|os|tienes)|puedes (?:ver|leer|encontrar|consultar)|fuente|foto|imagen|os |te (?:dejo|cuento))|(?<![\p{L}])(?:en (?:este artículo|esta entrada|este post)|en los comentarios|(?:el|la) próxim[oa] (?:post|entrada|artículo))(?![\p{L}])/u,
  dangling:
    /:\s*$|(?<![\p{L}])(?:siguientes?|a continuación|como sigue|(?:figura|tabla|sección|capítulo|fig\.) ?\d|más (?:arriba|abajo|adelante)|anterior(?:es)?|de abajo|de arriba|como est[aeo])(?![\p{L}])/u,
  tail: /,? (?:porque|ya que|puesto que|aunque|mientras que|para que)\s|, (?:pero|que|lo que|lo cual|donde|como|tales como|incluyendo|especialmente|sobre todo|por ejemplo|así como|así que|por lo que|y (?:yo|nosotros|ellos|ella|él|esto|eso|se|no)|sin|con|gracias a|es decir|en lugar de|permitiendo|haciendo|usando|utilizando)\s|; |\s[–—]\s|\s--?\s/g,
  frame:
    /^(?:(?:creo|pienso|sé|sabemos|vemos|creemos|está claro|es (?:cierto|evidente|verdad)|(?:el|la) (?:problema|ventaja|desventaja|idea|resultado|razón) es)) que\s+/,
  front:
    /^(?:(?:aunque|ya que|dado que|como|para|en|con|gracias a|a pesar de|tras|después de|antes de|desde|según|a diferencia de|en lugar de|a partir de|debido a|durante)(?![\p{L}])[^,;:]{1,120}?,\s+(?=(?:yo|nosotros|el|la|los|las|un|una|cada|todos|todas|hay|no|podemos|se puede)(?![\p{L}])))/u,
  pending:
    /(?<![\p{L}])(?:no (?:sólo|solo|solamente)|ni|entre|si|y|o|de|a|el|la|los|las|un|una|con|para|por|que|es|son)\s*,?$|(?<![\p{L}])(?:no (?:sólo|solo|solamente)|ni|si)(?![\p{L}])[^,]*$/u,
  fragment: /^(?:porque|ya que|aunque|mientras|cuando|puesto que|si)\s[^,]*$/,
  verb: /(?<![\p{L}])(?:es|son|era|eran|fue|fueron|soy|somos|está|están|estaba|estaban|estoy|ha|han|he|hemos|había|habían|hay|hubo|será|serán|sería|puede|pueden|podía|podría|podemos|debe|deben|debería|tiene|tienen|tenía|tengo|tenemos|hace|hacen|hizo|va|van|vamos|permite|permiten|quiere|viene|da|dan|existe|existen|necesita|necesitan|usa|usan|utiliza|utilizan|funciona|contiene|parece|dice|sabe|ve|pone|queda|significa|ofrece|\p{L}{3,}(?:aba|aban|ía|ían|aron|ieron|ará|erá|irá|amos|emos|imos))(?![\p{L}])/u,
  defines:
    /(?<![\p{L}])(?:es|son) (?:un|una|el|la|los|las|unos|unas)(?![\p{L}])|(?<![\p{L}])(?:significa|se llama|se refiere a|consiste en|se define|se compone)(?![\p{L}])/u,
  asserts:
    /(?<![\p{L}])(?:debe|deben|hay que|nunca|siempre|sólo|solo|solamente|importante|importantes|esencial|fundamental|principal|principales|clave|mejor|mejores|mayor|objetivo|problema|solución|razón|resultado|necesario|necesaria)(?![\p{L}])/u,
})
