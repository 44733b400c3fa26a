-- By what a piece is found: the words of its title, source and file name, and with them those of the
-- text of its newest file. Its unit (U…) and the week of its event (W…) stand among them in capitals,
-- which no word has, so that who may see little of the vault is answered as fast as if there were no
-- more. Derived: filled in the background for what is there already, and written anew when words are
-- cut in another way.
create table evidence_words (
    item_id       bigint primary key references evidence_item (id),
    named         tsvector not null,
    tokens        tsvector not null,
    words_version integer not null
);
create index evidence_words_by_token on evidence_words using gin (tokens) with (gin_pending_list_limit = 512);
create index evidence_words_by_name on evidence_words using gin (named) with (gin_pending_list_limit = 512);
-- Sections are asked of pieces that are found already, titles no longer by their letters.
drop index reading_section_tokens;
drop index evidence_item_by_title;
