import type { ConcernSigns } from './concern-signs.ts';

export const DANGER_SIGNS: readonly ConcernSigns[] = [
  {
    kind: 'danger now',
    level: 'akut',
    phrases: [
      '(kniv|kniven|pistol|gevær|våben|økse|machete|skydevåben) .. (mod|imod|truer|truede|efter|foran|i hånden|ham|hende|mor|far|børnene|opgangen|stikker|stak|og siger|halsen|står|stod|lige nu|vifter)',
      '(truer|truede|truet|stikke|stukket|stak|står|stod|går rundt|gik rundt|løber rundt|mand) .. (med)? (en)? (kniv|kniven|pistol|gevær|våben|økse|machete)',
      '(bevidstløs*|besvimet|livløs*|reagerer ikke|ikke kontakt med|blå i hovedet|blå om læberne|kramper|hjertestop)',
      '(vågner|vågne|trække*|trækker|får) (hun|han|mor|far)? (slet|ikke|næsten)? (ikke|op|vejret|luft)? (ikke|op)? (vejret|vejr|luft|op) (ikke|mere|igen|når|længere)?',
      '(kan|kunne) ikke (vække|få (ham|hende|mor|far) vågen|få kontakt|vækkes|få liv)',
      '(vågner|vækkes) (bare|slet)? ikke',
      '(ligger|lå) (bare|livløs|og)? .. (gulvet|trappen|badeværelset|badekarret) .. (ikke|blod*|bløder|livløs|vågner|rører)',
      '(blod|bløder|blodet) .. (gulvet|over det hele|hovedet|voldsomt|meget|stopper ikke|fra øret|overalt|mor|far|lige nu)',
      '(er|var) (lige|netop|i nat|igen|nu|stukket|pludselig)? (løbet hjemmefra|stukket af|løbet væk|rømmet|forsvundet|flygtet|rendt hjemmefra|flygtet hjemmefra|gået hjemmefra|stukket af hjemmefra)',
      '(har)? (løbet|flygtet|rendt|rømmet|stukket af|gået) (hjemmefra|væk hjemmefra|fra (far|mor|sin far|sin mor|dem|hjemmet))',
      '(stikker|stak|løber|løb|stikke|løbe|flygter|flygtede) (af)? (hjemmefra)',
      '(kan|kunne|ved) (ingen|vi|jeg|de|moren|ikke)? (ikke) (finde|få fat i|få fat på) (ham|hende|barnet|drengen|pigen|navn) .. (nogen steder|væk|siden|ledt|savnet|natten|timer|i går)',
      '(han|hun|drengen|pigen|barnet|navn|børnene) (er|har været|var) (helt|stadig|nu|sporløst)? (væk|forsvundet|savnet|meldt savnet|efterlyst) (siden|fra|nu|og|vi|i flere|i går|har)?',
      '(slår|råber|skriger|smadrer|truer|banker|sparker|tæsker|ødelægger|kvæler|skændes|slås|går amok|ryger|drikker) .. (lige nu|i dette øjeblik|netop nu|nu og her|mens jeg skriver|mens vi taler|i skrivende stund|udenfor døren|uden for døren|på døren)',
      '(lige nu|i dette øjeblik|netop nu|mens jeg skriver|mens vi taler|i skrivende stund|nu står|nu sidder|nu ligger|i aften|i nat) .. (slår|slås|råber|skriger|smadrer|truer|truet|tør ikke|bange|gemmer sig|gemt sig|fuld|alene|låst|bløder|kniv|græder|barrikader*|angreb|tæsk*|vold*|far|stedfar)',
      '(ved at|i gang med at) (slå|smadre|tæske|kvæle|slå ihjel|banke|true|gå amok|dø|sprænge|bryde døren|sparke døren) ..',
      '(står|sidder|er|kom|ringede|ringer|skriver|dukkede) (her|nu|lige|op|hos os|grædende|på trappen|udenfor)* .. (tør ikke|tør hun ikke|tør han ikke|vil ikke hjem|bange for at gå hjem|bliver slået|blev slået|smidt ud|løbet|flygtet|blodig|forslået|hjælp)',
      '(står|stod|banker|hamrer|venter) (her|lige|nu|og)? (udenfor|uden for|foran|på) (vores|døren|hendes|hans|huset|skolen)? .. (truer|råber|vil ind|vil have (ham|hende)|hamrer|banker|fuld|rasende|kniv|tage (ham|hende)|nægter|hente (ham|hende) med magt)',
      '(akut|livsfare|livsfarlig*|i fare|stor fare|nødsituation|lige nu i fare|i overhængende fare)',
      '(ring|ringe|ringet|ringer|ringede) (til)? (112|politiet|ambulancen|alarmcentralen|vagtlægen) ..',
      '(brand|brænder|ild|ildebrand|brændte|gaslugt|røg) .. (lejligheden|huset|alene|hjemme|deres|gardin*|køkken*)',
      '(tage|taget|tager|tog|hente*|kidnap*|bortfør*|føre) (ham|hende|børnene|dem|navn) (med)? (ud af landet|til udlandet|med sig ud|uden lov|med magt)',
      '(kidnap*|bortfør*)',
    ],
  },
];
