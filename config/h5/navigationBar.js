// Taro's title bar for H5: every page draws its own head (`src/ui/page`), and this one stays hidden. 2.7 KB gzip.
exports.initNavigationBar = () => undefined
