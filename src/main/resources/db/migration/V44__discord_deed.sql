-- What people asked of Haris in Discord and we have acknowledged but perhaps not yet done.
create table discord_deed (
    id varchar(40) primary key,
    content text not null,
    received_at timestamp(6) with time zone not null,
    done boolean not null
);
create index discord_deed_open on discord_deed (done, received_at);
