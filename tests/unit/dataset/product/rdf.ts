import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const prefixes = `
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix schema: <http://schema.org/> .
  @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix dct: <http://purl.org/dc/terms/> .
  @prefix foaf: <http://xmlns.com/foaf/0.1/> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

// What schema.org's context says of the terms we use; nothing is fetched.
const schemaOrg = {
  '@context': {
    '@vocab': 'http://schema.org/',
    ...Object.fromEntries(
      ['license', 'url', 'contentUrl', 'measurementTechnique'].map((term) => [
        term,
        { '@type': '@id' },
      ]),
    ),
  },
}

/** A document loader that knows schema.org's context and refuses the network. */
async function loader(url: string): Promise<object> {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`refused: ${url}`)
  return { contextUrl: null, documentUrl: url, document: schemaOrg }
}

/** What a JSON-LD document breaks of SHACL shapes: a line each, path and message. */
export async function shaclFaults(
  document: object,
  shapes: string,
  base: string,
): Promise<string[]> {
  const quads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    documentLoader: loader,
    base,
  })
  const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads))
  if (data.size === 0) throw new Error('no triples')
  const validator = new SHACLValidator(new Store(new Parser().parse(prefixes + shapes)) as never)
  const report = await validator.validate(data as never)
  return report.results.map(
    ({ path, message }) => `${path?.value ?? ''}: ${message.map(({ value }) => value).join()}`,
  )
}

/** What Google Dataset Search asks of a Dataset, and what we promise beside. */
export const datasetShape = `
  [] a sh:NodeShape ; sh:targetClass schema:Dataset ;
    sh:property [ sh:path schema:name ; sh:minCount 1 ; sh:minLength 1 ] ,
      [ sh:path schema:description ; sh:minCount 1 ; sh:minLength 50 ; sh:maxLength 5000 ] ,
      [ sh:path schema:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
      [ sh:path schema:creator ; sh:minCount 1 ; sh:class schema:Organization ] ,
      [ sh:path schema:isAccessibleForFree ; sh:hasValue true ] ,
      [ sh:path schema:version ; sh:minCount 1 ] ,
      [ sh:path schema:distribution ; sh:minCount 1 ; sh:class schema:DataDownload ] .
  [] a sh:NodeShape ; sh:targetClass schema:DataDownload ;
    sh:property [ sh:path schema:contentUrl ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ; sh:pattern "^https://" ] ,
      [ sh:path schema:encodingFormat ; sh:minCount 1 ] .
`

/** What DCAT-AP 3 asks at least of a catalogue, a dataset and a distribution. */
export const catalogShape = `
  [] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ] , [ sh:path dct:description ; sh:minCount 1 ] ,
      [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
      [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
  [] a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
  [] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ] , [ sh:path dct:description ; sh:minCount 1 ] ,
      [ sh:path dct:modified ; sh:datatype xsd:date ; sh:maxCount 1 ] ,
      [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
  [] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
    sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
      [ sh:path dct:license ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
      [ sh:path dcat:byteSize ; sh:datatype xsd:nonNegativeInteger ; sh:maxCount 1 ] .
`
