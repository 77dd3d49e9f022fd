import { subscriptionPage } from '@/app/subscription-page'
import { endAction } from '@/lib/notifications/actions'
import { findByEndToken } from '@/lib/notifications/queries'

/** Made for the one who asks; never kept. */
export const dynamic = 'force-dynamic'

const { generateMetadata, Page } = subscriptionPage({ step: 'end', find: findByEndToken, action: endAction })

export { generateMetadata }
export default Page
