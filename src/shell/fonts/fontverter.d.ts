declare module 'fontverter' {
  const fontverter: { convert(font: Buffer, toFormat: 'sfnt'): Promise<Buffer> }
  export default fontverter
}
