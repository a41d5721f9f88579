export default definePageConfig({ navigationBarTitleText: '能领多少' })
