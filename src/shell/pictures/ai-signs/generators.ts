import type { NamedText } from './metadata.ts'

/**
 * Picture generators by the names that they sign with. "Photoshop", "Lightroom" and cameras are not among them; whole words only, so
 * that a Gemini telescope's `GeminiNorth` is none.
 */
const generators =
  /\b(?:DALL[\s·∙.\-_]?E(?:[\s-]?\d)?|Midjourney|Stable[\s_-]?Diffusion|Image Creator(?: from (?:Microsoft )?Designer)?|(?:Microsoft|Bing) (?:Designer|Image Creator)|Adobe[\s_]Firefly|Firefly|Imagen(?:[\s-]?\d)?|Google (?:Gemini|Generative AI|AI)|Gemini|FLUX(?:[.\s-]?\d)?|Ideogram(?:\.ai)?|Leonardo\.?\s?AI|NovelAI|ComfyUI|InvokeAI|AUTOMATIC1111|OpenAI(?:-API)?|GPT[\s-]?(?:4o|Image(?:[\s-]?\d)?)|ChatGPT|Grok|Meta AI|Recraft|Playground AI|DreamStudio|Craiyon|NightCafe|Fooocus|SwarmUI|Sora|Seedream|Qwen-?Image)\b/i

export const knownGenerator = (name: string): string | undefined => generators.exec(name)?.[0].trim()

/** The sign in a text that a program wrote into the file: settings of a generator, or its name as the software. */
export function generatorText({ name, text }: NamedText): string | undefined {
  const settings = /\bSteps: \d+, Sampler: /.test(text)
  if (settings) return 'Stable Diffusion'
  if (name === 'Exif') return softwareOf(text)
  if (/^(prompt|workflow)$/.test(name) && /"class_type"|"nodes"/.test(text)) return 'ComfyUI'
  if (/^(invokeai_metadata|sd-metadata|Dream|invokeai_graph)$/.test(name)) return 'InvokeAI'
  if (/^(sui_image_params|fooocus_scheme)$/.test(name)) return 'Stable Diffusion'
  if (name === 'Description' && /\bJob ID: [0-9a-f-]{36}\b/.test(text)) return 'Midjourney'
  return /^(Software|Source|Author|Artist|Model|generator)$/i.test(name) ? knownGenerator(text) : undefined
}

/** A line of an EXIF block that is nothing but a generator's name and version. A description that mentions one is no sign. */
function softwareOf(text: string): string | undefined {
  return text
    .split('\n')
    .filter((line) => line.length < 48)
    .map((line) => {
      const name = knownGenerator(line)
      return name !== undefined && /^[\s\d.,v()-]*$/i.test(line.replace(name, '').replace(/^Made with /i, '')) ? name : undefined
    })
    .find((name) => name !== undefined)
}
