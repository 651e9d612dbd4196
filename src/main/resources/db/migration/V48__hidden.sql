-- When somebody hid what was said, on the network itself; absent where it is shown.
alter table interaction add column hidden_at timestamp(6) with time zone;
