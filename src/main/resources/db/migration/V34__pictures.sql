-- Pictures that go with answers, named by their content; in parts, since H2 takes a megabyte in a
-- value at most.
create table picture (
    hash varchar(64) primary key,
    kind varchar(50) not null,
    width integer not null,
    height integer not null,
    size integer not null,
    wanted_at timestamp(6) with time zone not null
);

create index picture_by_want on picture (wanted_at);

create table picture_part (
    hash varchar(64) not null,
    place integer not null,
    bytes bytea not null,
    primary key (hash, place),
    foreign key (hash) references picture (hash)
);

create index revision_media_by_url on revision_media (url);
