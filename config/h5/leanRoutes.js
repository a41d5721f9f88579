// The list of pages, which every page fetches first, with each page's name in it. The name is for a navigation bar that is
// left out here; `Page` names the window itself. 1 KB gzip before the first paint.
module.exports = (source) => source.replace(/['"]?navigationBarTitleText['"]?:\s*(['"])[^'"]*\1,?/g, '')
