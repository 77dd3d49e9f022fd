import { statementPage } from '@/app/statement-page'

const { generateMetadata, Page } = statementPage('/open-data', 'openData')

export { generateMetadata }
export default Page
