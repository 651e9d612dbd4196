-- What all instances know of Discord together. A lease is held until a time by whom it names.
create table discord_state (
    name varchar(100) primary key,
    content varchar(100) not null,
    until timestamp(6) with time zone not null
);

-- A thread in Discord has the id of the message at which it begins.
create index shown_message_id on shown_message (surface, message);
