// Taro's parser of HTML, its tables of tags and its reader of styles: nothing here is drawn from markup. 11 KB.
exports.setInnerHTML = () => {
  throw new Error('Nothing is drawn from markup here: config/mini/chain.js leaves the parser out')
}
