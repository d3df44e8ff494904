/** A short notes-and-bibliography style for news articles, after the Chicago manual's pattern. */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Chicago pattern, news</title><id>unmirror-chicago</id><updated>2026-11-21T00:00:00+00:00</updated></info>
  <macro name="day"><date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date></macro>
  <macro name="seen"><date variable="accessed"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date></macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix=".">
    <group delimiter=". ">
      <names variable="author"><name name-as-sort-order="first" and="text" delimiter=", " sort-separator=", "/></names>
      <text variable="title" prefix="“" suffix=".”"/>
    </group>
    <group delimiter=". " prefix=" ">
      <group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="day"/></group>
      <choose><if variable="issued" match="none"><group><text value="Accessed "/><text macro="seen"/></group></if></choose>
      <text variable="URL"/>
    </group>
  </layout></bibliography>
</style>`;
