-- What members settled for themselves, beside team.yml: which identities in chat are theirs, and in
-- which language they want to be spoken to.
create table member_identity (
    surface     varchar(20) not null,
    external_id varchar(100) not null,
    member      varchar(100) not null,
    linked_by   varchar(10) not null,
    linked_at   timestamp(6) with time zone not null,
    primary key (surface, external_id),
    constraint member_identity_once unique (member, surface)
);

create table member_language (
    member   varchar(100) primary key,
    language varchar(10) not null
);
