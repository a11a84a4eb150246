/** Sport and games, and play outdoors, for use in phrases: where a child gets bruised, beaten and hungry without harm. */
export const SPORT =
  '(fodbold*|håndbold*|basket*|bold*|sport*|træning*|kamp|kampen|spil*|ludo|skak|uno|matador|kort*|bordtennis*|tennis|badminton|wii|fifa|playstation|xbox|minecraft|fortnite|roblox|konsol*|brætspil*|løb|kapløb|svømning*|gymnastik*|karate|judo|boksning|dart|petanque|bowling|minigolf|floorball|hockey|ishockey|skøjte*|ski*|snowboard)';
export const PLAY =
  '(leg|lege|leger|legede|legeplads*|cykel*|cykl*|løbehjul*|rulleskøjte*|skateboard*|skate*|trampolin*|gynge*|klatre*|træet|væltede|vælte*|faldt|fald|faldet|snublede|hoppe*|hoppeborg*|rutsje*|snebold*|skole*gård*|frikvarter*|sandkasse*|puder|pudekamp|vandkamp|tumle*|skoven|stranden|haven|mudder|boldspil|tackl*)';
