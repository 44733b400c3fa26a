-- Which records came from a calendar file, by what the file calls the event: so it is not recorded twice.
create table activities_imported (
    activity_id bigint primary key references activities_activity (id),
    uid         text not null check (uid <> '' and length(uid) <= 255)
);
