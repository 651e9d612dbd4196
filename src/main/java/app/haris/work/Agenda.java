package app.haris.work;

/** Where jobs are put down; they are kept in the database and survive any crash. */
public interface Agenda {
    /**
     * Puts a job down, in the current transaction if there is one. A job with the same name and key
     * that still waits is left as it is.
     */
    void add(Job job);

    /** Forgets a job that still waits; one that is running is not stopped. */
    void remove(JobName name, String key);
}
