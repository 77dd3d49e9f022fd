import { subscriptionPage } from '@/app/subscription-page'
import { confirmAction } from '@/lib/notifications/actions'
import { findByConfirmToken } from '@/lib/notifications/queries'

/** Made for the one who asks; never kept. */
export const dynamic = 'force-dynamic'

const { generateMetadata, Page } = subscriptionPage({ step: 'confirm', find: findByConfirmToken, action: confirmAction })

export { generateMetadata }
export default Page
