-- Which messages of ours stand pinned in a chat network, by the part that they show.
create table shown_pin (
    surface varchar(20) not null,
    part varchar(60) not null,
    channel varchar(80) not null,
    message varchar(40) not null,
    primary key (surface, part)
);
