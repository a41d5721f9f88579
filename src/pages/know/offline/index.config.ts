export default definePageConfig({ navigationBarTitleText: '线下怎么办' })
