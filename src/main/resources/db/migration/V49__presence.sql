-- Who is looking at a case or writing in it, wherever they do: a browser says again and again that
-- it is still there, a form in a chat says when it is opened, and at most that it was closed. So
-- each row says itself until when it holds. What the old table knew is worth nothing by now.
drop table room_presence;
create table presence (
    case_number bigint not null,
    member      varchar(100) not null,
    surface     varchar(20) not null,
    drafting    boolean not null,
    until_at    timestamp(6) with time zone not null,
    primary key (case_number, member, surface)
);
create index presence_until on presence (until_at);
