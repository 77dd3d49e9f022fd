import { statementPage } from '@/app/statement-page'

const { generateMetadata, Page } = statementPage('/accessibility', 'accessibility')

export { generateMetadata }
export default Page
