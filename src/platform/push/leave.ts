/**
 * Ends what this browser is reached by, and takes away what it shows: both belong to whoever leaves this phone, and the next
 * one is not to read it. By itself, and small: it is there when somebody leaves, without anything to be fetched first.
 */
export function leaveNoAddress(): void {
  if (!('serviceWorker' in navigator)) return
  void ended().catch(() => undefined)
}

async function ended(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  const shown = await registration?.getNotifications()
  shown?.forEach((notification) => notification.close())
  const subscription = await registration?.pushManager.getSubscription()
  await subscription?.unsubscribe()
}
