export default definePageConfig({ navigationBarTitleText: '拍委托书和身份证' })
