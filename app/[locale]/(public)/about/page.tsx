import { statementPage } from '@/app/statement-page'

const { generateMetadata, Page } = statementPage('/about', 'about')

export { generateMetadata }
export default Page
