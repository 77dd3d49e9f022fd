export default function HomePage() {
  return <main><h1>Yhessä</h1></main>
}
