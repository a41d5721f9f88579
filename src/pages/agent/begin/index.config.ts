export default definePageConfig({ navigationBarTitleText: '替一个人办' })
