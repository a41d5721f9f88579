// Taro's parser of HTML, its tables of tags and its reader of styles: nothing here is drawn from markup. 11 KB.
exports.setInnerHTML = () => undefined
