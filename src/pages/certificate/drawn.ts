/** Fetched by itself: drawing it needs what no other page does. */
export { QrCode } from '@/ui/qrCode'
