import { statementPage } from '@/app/statement-page'

const { generateMetadata, Page } = statementPage('/privacy', 'privacy')

export { generateMetadata }
export default Page
