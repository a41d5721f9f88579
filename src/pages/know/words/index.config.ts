export default definePageConfig({ navigationBarTitleText: '办事的词是什么意思' })
