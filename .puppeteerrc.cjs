/** `npm ci` downloads no browser; `rostrum doctor --install` gets one when it is asked for. */
module.exports = { skipDownload: true }
