-- Marks that are written and not sealed yet; a mark comes here in the transaction that writes it.
create table ledger_waiting (
    trail_id bigint primary key
);

-- The keys of the installation, newest last; private halves lie in the home and never here. One without a
-- signature begins a line of its own: the first, or one that came after a loss.
create table ledger_key (
    no         integer primary key check (no > 0),
    algorithm  text not null check (algorithm in ('Ed25519', 'SM2')),
    public_key text not null unique,
    made_at    timestamptz not null,
    signature  text
);

-- The chain: each entry seals one mark, and its hash covers the hash of the entry before. Ids and digests only.
-- The salt hides which account a mark is of from who is handed an entry without it.
create table ledger_entry (
    position bigint primary key check (position > 0),
    trail_id bigint not null unique references trail_entry,
    on_day   date not null,
    salt     text not null check (salt ~ '^[0-9a-f]{32}$'),
    hash     text not null check (hash ~ '^[0-9a-f]{64}$')
);

-- What is signed: a tree over the entries from first to last, all of one day, and the root before.
create table ledger_root (
    no             integer primary key check (no > 0),
    on_day         date not null,
    first_position bigint not null references ledger_entry,
    last_position  bigint not null unique references ledger_entry,
    tree           text not null,
    head           text not null,
    before         text not null,
    signed_at      timestamptz not null,
    key_no         integer not null references ledger_key,
    signature      text not null,
    check (first_position <= last_position)
);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append only';
end
$$;

create trigger ledger_entry_is_append_only before update or delete on ledger_entry
    for each row execute function ledger_refuse_change();
create trigger ledger_root_is_append_only before update or delete on ledger_root
    for each row execute function ledger_refuse_change();
create trigger ledger_key_is_append_only before update or delete on ledger_key
    for each row execute function ledger_refuse_change();

create function ledger_await_seal() returns trigger language plpgsql as $$
begin
    insert into ledger_waiting (trail_id) values (new.id);
    return null;
end
$$;

create trigger ledger_awaits_seal after insert on trail_entry
    for each row execute function ledger_await_seal();

-- What was marked before there was a ledger is sealed too, from its first day on.
insert into ledger_waiting (trail_id) select id from trail_entry;
