/** An invented message: what must be gone from it, and what must still be there. */
export type TrickyMessage = {
  readonly text: string;
  readonly gone: readonly string[];
  readonly stays?: readonly string[];
};

/** Messages that hide what is private as people do without meaning to: forwarded, in a hurry, on a foreign keyboard. */
export const TRICKY_MESSAGES: readonly TrickyMessage[] = [
  // CPR
  { text: 'Hans cpr: 12o514-78O2, sorry tastaturet driller', gone: ['12o514', '78O2'] },
  { text: 'O1O2O3-1234 er pigens nummer', gone: ['O1O2O3-1234'] },
  { text: 'Det er 010203 bindestreg 1234, sagde mor', gone: ['010203', '1234'] },
  { text: 'cpr 010203, sidste fire er 1234', gone: ['010203', '1234'] },
  { text: 'her er nummeret 030715 og så 4418. vi ses i uge 42', gone: ['030715', '4418'], stays: ['uge 42'] },
  { text: 'de 4 sidste cifre i cpr er 9021, resten har I', gone: ['9021'] },
  { text: '4418 er de fire sidste i hendes cpr', gone: ['4418'] },
  { text: 'Her last four digits are 4418, born on 3 July 2015.', gone: ['4418', '3 July 2015'] },
  { text: 'CPR: 0 1 0 2 0 3 - 1 2 3 4', gone: ['0 1 0 2 0 3', '1 2 3 4'] },
  { text: 'cpr 010 203 1234 staar der', gone: ['010 203 1234'] },
  { text: 'nummer 01.02.03.12.34 staar paa kortet', gone: ['01.02.03.12.34'] },
  { text: 'sygesikring 150316_2204', gone: ['150316_2204'] },
  { text: '150316—2204 (mor) og 120188/1111 (far)', gone: ['150316—2204', '120188/1111'] },
  { text: '15/03-16 2204 er drengens', gone: ['15/03-16 2204'] },
  { text: 'Personnr.: 15 03 2016 - 2204', gone: ['15 03 2016', '2204'] },
  { text: '１５０３１６－２２０４ kopieret fra pdf', gone: ['１５０３１６', '150316', '2204'] },
  { text: 'cpr er 1️⃣5️⃣0️⃣3️⃣1️⃣6️⃣-2️⃣2️⃣0️⃣4️⃣', gone: ['1️⃣5️⃣', '2204'] },
  {
    text: 'Hun hedder Asta og har 150316 - ????, jeg finder resten kl. 14',
    gone: ['150316', 'Asta'],
    stays: ['kl. 14'],
  },
  {
    text: 'Ordrenummer 1503162204 stod der, men det var jo hendes cpr',
    gone: ['1503162204'],
  },
  { text: '> Cpr: 150316-\n> 2204\n> Mvh Lone', gone: ['150316', '2204', 'Lone'] },
  { text: 'cpr på begge børn: 150316-2204/120518-1101', gone: ['150316-2204', '120518-1101'] },
  { text: 'erstatningscpr 751203-1UUU findes ikke, men 751203-1234 gør', gone: ['751203-1234'] },
  { text: 'cpr har I, og mødet er 23.11.2026 i 5000 Odense', gone: [], stays: ['23.11.2026', '5000 Odense'] },

  // Phones
  { text: 'ring 4O 5O 6O 7O hvis noget', gone: ['4O 5O 6O 7O'] },
  { text: 'mit nr er 22-33 44-55 ring efter 18', gone: ['22-33 44-55'], stays: ['efter 18'] },
  { text: 'Tlf. (22) 33 44 55', gone: ['33 44 55'] },
  { text: 'mobil 22,33,44,55', gone: ['22,33,44,55'] },
  { text: 'Jeg har 22 33 44 55 14 dage endnu', gone: ['22 33 44 55'], stays: ['14 dage'] },
  { text: '> ring på 22 33\n> 44 55 i morgen', gone: ['22 33', '44 55'] },
  { text: 'tlf.nr. 20.12.40 50 – ikke en dato', gone: ['20.12.40 50'] },
  { text: 'fang mig paa to to tre tre fire fire fem fem', gone: ['to to tre tre'] },
  {
    text: 'nummeret er toogtyve treogtredive fireogfyrre femoghalvtreds',
    gone: ['toogtyve', 'femoghalvtreds'],
  },
  { text: 'Mors nye nummer +46(0)701234567, fars 00 45 22 33 44 55', gone: ['701234567', '22 33 44 55'] },
  { text: 'Call me: 0045/22334455 or +47 912 34 567', gone: ['22334455', '912 34 567'] },
  {
    text: 'telefonmøde 23.11.2026 kl. 14, ring 22334455',
    gone: ['22334455'],
    stays: ['23.11.2026', 'kl. 14'],
  },
  { text: 'Faktura: +45 22334455 er mit nummer', gone: ['22334455'] },
  { text: 'SMS fra 22&nbsp;33&nbsp;44&nbsp;55', gone: ['33&nbsp;44', '44', '55'] },
  { text: 'tlf 2233445 (der mangler vist et tal)', gone: ['2233445'] },
  {
    text: 'Ordrenr. 81220417, EAN 5798000012345 og ISBN 978-87-02-12345-6',
    gone: [],
    stays: ['81220417', '5798000012345', '978-87-02-12345-6'],
  },
  {
    text: 'Fakturanummer: 20270118, CVR-nr. 12345678, tlf. 12345679',
    gone: ['12345679'],
    stays: ['20270118', '12345678'],
  },
  {
    text: 'Invoice no. 40517728 is paid, the number 40517729 is mine',
    gone: ['40517729'],
    stays: ['40517728'],
  },

  // Mail
  { text: 'skriv til bente.k at post dot example', gone: ['bente.k', 'post dot example'] },
  { text: 'bente.k[at]post[dot]example', gone: ['bente.k', 'example'] },
  { text: 'bente (snabel-a) post (punktum) example virker', gone: ['bente'], stays: ['virker'] },
  { text: 'min mail er bente.k@postkasse', gone: ['bente.k'] },
  { text: 'bente.k@post,com eller BENTE@POST.EXAMPLE.', gone: ['bente.k', 'BENTE'] },
  { text: 'mailto:bente.k@post.example?subject=hej', gone: ['bente.k'] },

  // Addresses
  { text: 'vi bor paa noerregade 12 2 tv 8000 aarhus c', gone: ['noerregade', '12', 'aarhus'] },
  { text: 'hent hende i boegevaenget 7', gone: ['boegevaenget 7'] },
  {
    text: 'Adresse: Solsikken 12, Lille Vissing, 8660 Skanderborg',
    gone: ['Solsikken', 'Vissing', 'Skanderborg'],
  },
  {
    text: 'Bor på Tranehaven nr. 8, st. mf., 2700 Brønshøj. Kom gerne kl. 15',
    gone: ['Tranehaven', 'Brønshøj'],
    stays: ['Kom gerne kl. 15'],
  },
  { text: 'Vi er flyttet til nr 14 på Elmealle i Vejle', gone: ['nr 14 på Elmealle'] },
  { text: 'hus nummer 3 i Rosenvænget', gone: ['3 i Rosenvænget'] },
  {
    text: 'Ulla Toft\nSolbakken 4, 1. t.v.\nBrejning\n7080 Børkop',
    gone: ['Solbakken', 'Brejning', 'Børkop'],
  },
  { text: '> H. P. Holms Allé 3 B\n> 5700 Svendborg', gone: ['Holms', '3 B', 'Svendborg'] },
  { text: 'Toften 3, 2. sal, dør 4 er rigtigt', gone: ['Toften 3', '2. sal', 'dør 4'] },
  { text: 'vi bor solsikken 12 4000 roskilde', gone: ['solsikken', 'roskilde'] },
  { text: 'c/o Birk, Østervej 9, 6100 Haderslev', gone: ['Østervej 9', 'Haderslev'] },
  { text: 'They live at 14 Station Road in Vejle', gone: ['14 Station Road'] },
  { text: 'I live on Elmevej 9, 3rd floor', gone: ['Elmevej 9'] },
  { text: 'Nørregade 12, 3 børn og 2 voksne', gone: ['Nørregade 12'], stays: ['3 børn', '2 voksne'] },
  { text: 'Skovvej 22 i Odense, 3. klasse', gone: ['Skovvej 22'], stays: ['i Odense', '3. klasse'] },
  { text: 'Postboks 44, 9000 Aalborg', gone: ['Postboks 44'] },
  {
    text: 'Vi mødes i Legeparken kl. 12 i uge 42, og vi bor 4 km derfra',
    gone: [],
    stays: ['Legeparken kl. 12', 'uge 42', '4 km'],
  },

  // Accounts, plates, birthdays, links
  { text: 'bilen har ab 12 345 og holder der kl 12.30', gone: ['ab 12 345'], stays: ['kl 12.30'] },
  { text: 'anhænger: kd 4471, bil fra 2018', gone: ['kd 4471'], stays: ['2018'] },
  { text: 'Nummerpladen er MORFAR', gone: ['MORFAR'] },
  { text: 'reg 4382, kt 11847265, tak', gone: ['4382', '11847265'] },
  {
    text: 'Pigen er fra 14. januar 2018, og aftalen er fra 2. marts 2026',
    gone: ['14. januar 2018'],
    stays: ['2. marts 2026'],
  },
  { text: 'fødselsdag 14/1 2018, start 1/12', gone: ['14/1 2018'], stays: ['1/12'] },
  { text: 'Han har fødselsdag den 14. januar', gone: ['14. januar'] },
  {
    text: 'Date of birth: March 12, 2015. Meeting: March 12.',
    gone: ['March 12, 2015'],
    stays: ['March 12.'],
  },
  { text: 'foedt d. 12/3-15 i Vejle', gone: ['12/3-15'], stays: ['Vejle'] },
  {
    text: 'zoommtg://zoom.example/join?confno=88213 og drev.example/d/Qk3xT9vLm2',
    gone: ['88213', 'Qk3xT9vLm2'],
  },
  {
    text: 'se redbarnet.dk/hjem-til-os og drev.example:8443/f/9fK2-mZ77',
    gone: ['9fK2-mZ77'],
    stays: ['redbarnet.dk/hjem-til-os'],
  },
  {
    text: 'https://redbarnet.dk/nyheder/2026/11/hjem-til-os-i-vejle',
    gone: [],
    stays: ['https://redbarnet.dk/nyheder/2026/11/hjem-til-os-i-vejle'],
  },

  // Names
  {
    text: 'Jeg skriver på vegne af Yrsa Bitsch, som er syg',
    gone: ['Yrsa', 'Bitsch'],
    stays: ['som er syg'],
  },
  {
    text: 'Kan du ringe til Amina Warsame om torsdagen?',
    gone: ['Amina', 'Warsame'],
    stays: ['om torsdagen'],
  },
  { text: 'Må han sove her?\nDe bedste hilsner\nHans og Jytte Boll', gone: ['Hans', 'Jytte', 'Boll'] },
  {
    text: 'Dear Mrs. Okafor,\ncan he stay?\nBest wishes,\nSiobhan',
    gone: ['Okafor', 'Siobhan'],
    stays: ['can he stay?'],
  },
  { text: 'Må han komme lørdag?\n\nTove\n22334455', gone: ['Tove', '22334455'], stays: ['lørdag'] },
  {
    text: 'Navn: Ilyas Demir\nBarn: Leyla Demir\nKommune: Varde Kommune',
    gone: ['Ilyas', 'Leyla', 'Demir'],
    stays: ['Varde Kommune'],
  },
  {
    text: '12.11.2026 10.15 - Gerda Lind: må vi det?',
    gone: ['Gerda', 'Lind'],
    stays: ['12.11.2026', 'må vi det?'],
  },
  {
    text: 'VS: Besøg\nFra: Holm, Gerda (Odense Kommune) <gh@post.example>\nTil: Ib Munk; Bo Lind\nSendt: 3. maj 2026\n\nMange tak! Gerda',
    gone: ['Gerda', 'gh@post', 'Ib Munk', 'Bo Lind'],
    stays: ['3. maj 2026', 'Besøg'],
  },
  {
    text: 'hej bodil, vi kommer paa onsdag kl 15. kh soeren',
    gone: ['bodil', 'soeren'],
    stays: ['onsdag kl 15'],
  },
  {
    text: 'Tak for snakken, og hav en god weekend!\nMarianne',
    gone: ['Marianne'],
    stays: ['Tak for snakken'],
  },
  { text: 'Vedr. Samira Haddad: hun er hos os HTO-017', gone: ['Samira', 'Haddad'], stays: ['HTO-017'] },
  {
    text: 'Snak med Red Barnet, ring til Vibeke Sommer på 29 11 22 33',
    gone: [],
    stays: ['Red Barnet', 'Vibeke Sommer', '29 11 22 33'],
  },
];
