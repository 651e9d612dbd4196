-- Rooms in which a crisis is worked on, one open at a time, and what happened in them.
create sequence crisis_room_number;
create table crisis_room (
    number bigint primary key,
    title varchar(1000) not null,
    scope varchar(600) not null,
    opened_by varchar(200) not null,
    opened_at timestamp(6) with time zone not null,
    update_due timestamp(6) with time zone,
    closed_by varchar(200),
    closed_at timestamp(6) with time zone,
    closing varchar(1000)
);

create table crisis_entry (
    id uuid primary key,
    room bigint not null,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    kind varchar(20) not null,
    text varchar(4000) not null
);
create index crisis_entry_by_room on crisis_entry (room, at, id);
