import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../src/teams/html-text.ts';

describe('a message in HTML', () => {
  it.each([
    ['<p>Hej</p><p>Må vi?</p>', 'Hej\nMå vi?'],
    ['<div>Hej <b>Anna</b>,<br>kan familien\n  hente&nbsp;ham?</div>', 'Hej Anna,\nkan familien hente ham?'],
    ['B&oslash;rn &amp; &#229;r &#xe6;ble &AElig;ble', 'Børn & år æble Æble'],
    ['2 &lt; 3 &amp;amp; &lt;b&gt;ikke fed&lt;/b&gt;', '2 < 3 &amp; <b>ikke fed</b>'],
    ['<ul><li>en</li><li>to</li></ul>', 'en\nto'],
    ['<blockquote><p>Citat</p></blockquote><p>Svar</p>', 'Citat\n\nSvar'],
    ['<attachment id="1"></attachment><img alt="x" src="y">', ''],
    ['<!-- skjult -->Synlig<custom-tag attr="1">t</custom-tag>', 'Synligt'],
    ['Se <a href="https://eksempel.dk">her</a>', 'Se her'],
    ['&constructor; &ukendt; &#0; &#xd800; &#9999999;', '&constructor; &ukendt; &#0; &#xd800; &#9999999;'],
    ['', ''],
  ])('is read as a person reads it: %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('is read in no time however long and odd it is', () => {
    expect(textOfHtml('<a '.repeat(100_000) + '&a'.repeat(100_000)).length).toBeGreaterThan(0);
  });
});
