import { box, details, labelled, quote, tabset, wrapper } from './meanings/boxes.ts'
import { commentTabs } from './meanings/comment-tabs.ts'
import { embed } from './meanings/embeds.ts'
import { expression } from './meanings/expression.ts'
import { include } from './meanings/include.ts'
import { listTable } from './meanings/list-table.ts'
import { simpleTable } from './meanings/simple-table.ts'
import { below, caption, gallery, picture } from './meanings/pictures.ts'
import {
  address,
  code,
  commentMeaning,
  diagram,
  formula,
  link,
  nothing,
  output,
  postLink,
  source,
  text,
  verbatim,
} from './meanings/texts.ts'
import { wikiEmbed, wikiLink } from './meanings/wiki.ts'
import type { Meaning } from './types.ts'

const named = (meaning: Meaning, names: string): Record<string, Meaning> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, meaning]))

/** What directives mean, whatever their spelling: blogs agree on names more than on brackets. */
export const vocabulary: Readonly<Record<string, Meaning | undefined>> = Object.assign(Object.create(null), {
  ...named(
    picture,
    'img image figure fig picture photo asset_img asset screenshot thumbnail resize resize_image inlineimg inlineimage imgproc lightbox zoomable zoomableimage themedimage responsive_image responsive-image captioned_image cimg imgcap image_caption includeimage nuxt-img nuxtimg nextimage bundle-image imgc image_with_class image-with-class',
  ),
  ...named(
    gallery,
    'gallery galleries carousel slideshow imagegrid image-grid image_gallery photo_gallery images grouppicture gp imagerow',
  ),
  ...named(
    box,
    'note notes tip tips info warning warn danger caution important notice admonition callout alert message box hint success error fail failure bug question example abstract summary todo tldr aside attention seealso primary secondary lead default callout-note callout-tip callout-warning callout-important callout-caution infobox highlightbox disclaimer update rant quotebox pageinfo versionadded versionchanged deprecated exercise theorem definition proof lemma',
  ),
  ...named(
    details,
    'details expand spoiler collapse collapsible fold folding accordion toggle hidden answer solution accordionitem hidetoggle hideblock foldable dropdown detail',
  ),
  ...named(quote, 'blockquote quote pullquote epigraph centerquote cq testimonial poem pull-quote highlights'),
  ...named(
    labelled,
    'tab tabitem tab-item tabs-item accordion-item tabpane step linkcard panel item codetab code-tab col-title timelineitem faq grid-item-card grid-item folder subtab',
  ),
  ...named(
    wrapper,
    'unsafe rawhtml html raw-html div center centered columns column col row grid section tabgroup tab-group codetabs code-group steps cards cardgrid left right align markdown md markdownify nomarkdown container wrapper fragment content block layout inline-html capture if unless for case else elsif client-only clientonly suspense layoutwrapper twocolumn half bleed fullwidth wide narrow filetree file-tree browserwindow browser-window rendertemplate column-screen column-screen-inset column-screen-right column-screen-left column-page column-page-inset column-page-right column-page-left column-body column-body-outset column-margin margin aside-note quarto-layout layout-grid figure-panel hero demo preview accordions cardgroup columnlist tab-set sidebar glossary table incremental v-pre typeit content-visible content-hidden stepper content-ref card-group code-collapse code-preview code-tree field-group ltr rtl wrap updates api-method api-method-spec api-method-summary api-method-description api-method-request api-method-response file readmore crt l-page l-body-outset l-screen',
  ),
  ...named(embed('youtube'), 'youtube yt youtubelite lite-youtube youtubeembed youtube-enhanced youtube_video'),
  ...named(embed('vimeo'), 'vimeo'),
  ...named(embed('twitter'), 'tweet twitter x tweetembed twitter_simple x_simple'),
  ...named(embed('gist'), 'gist'),
  ...named(embed('instagram'), 'instagram instagram_simple'),
  ...named(embed('codepen'), 'codepen'),
  ...named(embed('codesandbox'), 'codesandbox'),
  ...named(embed('stackblitz'), 'stackblitz'),
  ...named(embed('bilibili'), 'bilibili'),
  ...named(embed('github'), 'github'),
  ...named(embed('speakerdeck'), 'speakerdeck'),
  ...named(embed('gitlab'), 'gitlab'),
  ...named(embed('tencent'), 'tencent'),
  ...named(embed('spotify'), 'spotify'),
  ...named(embed('asciinema'), 'asciinema'),
  ...named(
    embed(),
    'embed video iframe card music aplayer meting netease dplayer notebook jupyter linkpreview link_preview post_link_card mp4 videos audio podcast bluesky mastodon figma slideshare jsfiddle replit glitch post organization comment-embed user link-card vid webm pdf',
  ),
  ...named(
    code,
    'highlight code codeblock code-block prism pygmentize sourcecode console terminal include_code codesample snippet runkit code-cell eval-rst',
  ),
  ...named(diagram, 'mermaid'),
  ...named(source, 'score abc chart echarts plantuml graphviz viz infographic vega vegalite'),
  ...named(formula, 'math katex latex mathjax'),
  ...named(link, 'newtabref a link read-more headerlink button btn linkto extlink external ext cta linkbutton'),
  ...named(postLink, 'post_link asset_link'),
  ...named(address, 'ref relref post_url url static asset_path asset_url baseurl site resource absurl relurl base_url permalink post_path'),
  ...named(
    text,
    'kbd mark abbr abbreviation icon-text sub sup smallcaps highlight-text u underline sidenote marginnote label badge checkbox radio hideinline psw ruby emp wavy del bb nota p span quot bubble hl',
  ),
  ...named(verbatim, 'raw verbatim noparse endraw'),
  ...named(
    nothing,
    'nothing comment toc tocinline tableofcontents table_of_contents clear clearfix br hr linebreak newline icon fa fas emoji-icon assign increment decrement cycle layout-break set import from js css script style load include_relative render_ads ads ad adsense subscribe newsletter newsletter-signup cta-newsletter comments share social head truncate more endcomment katex-head mathjax-head pagebreak series flink links sites friends ghcard doccardlist docsearch bloglist tag tags categories toctree contents bibliography references cite seo avatar file_exists feed_meta jupyter_notebook',
  ),
  ...named(commentTabs, 'tabs timeline subtabs'),
  below: below,
  'panel-tabset': tabset,
  tabset: tabset,
  'list-table': listTable,
  'simple-table': simpleTable,
  'wp-caption': caption,
  output: output,
  expression: expression,
  'comment-text': commentMeaning,
  include: include,
  include_cached: include,
  partial: include,
  render: include,
  'wiki-link': wikiLink,
  'wiki-embed': wikiEmbed,
})
