export default definePageConfig({ navigationBarTitleText: '存成 PDF' })
