-- Lines to networks that one instance alone may hold, until a time, and what the others are to know.
create table network_line (
    name varchar(100) primary key,
    holder varchar(36) not null,
    until timestamp with time zone not null,
    remark varchar(4000)
);
