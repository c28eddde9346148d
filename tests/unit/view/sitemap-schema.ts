import { XmlDocument, XsdValidator } from 'libxml2-wasm'

// Our own schema of the two kinds of file, after the rules of sitemaps.org (protocol 0.9): an address that is full and at
// most 2,048 characters, the day of the last change, at least one and at most 50,000 entries; links of other namespaces.
const schema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:simpleType name="address"><xs:restriction base="xs:anyURI">
    <xs:pattern value="https?://[^/]+/.*"/><xs:minLength value="12"/><xs:maxLength value="2048"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="moment"><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType>
  <xs:complexType name="file"><xs:sequence>
    <xs:element name="loc" type="address"/><xs:element name="lastmod" type="moment" minOccurs="0"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="page"><xs:sequence>
    <xs:element name="loc" type="address"/><xs:element name="lastmod" type="moment" minOccurs="0"/>
    <xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
  <xs:element name="urlset"><xs:complexType><xs:sequence>
    <xs:element name="url" type="page" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" type="file" maxOccurs="50000"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>`

/** What a sitemap or an index of sitemaps breaks of the schema; a line each. */
export function xsdFaults(text: string): string[] {
  const rules = XmlDocument.fromString(schema)
  const validator = XsdValidator.fromDoc(rules)
  const document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [(error as Error).message]
  } finally {
    document.dispose()
    validator.dispose()
    rules.dispose()
  }
}
