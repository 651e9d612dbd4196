package app.haris.reply.draft;

import app.haris.inbox.CaseNumber;
import app.haris.work.Job;

/** Names a reply at one version in a job's key: {@code 1042:3:7}. */
public record JobKey(CaseNumber caseNumber, int revision, long version) {
    static String of(Reply reply) {
        return reply.caseNumber() + ":" + reply.number() + ":" + reply.version();
    }

    public static JobKey read(Job job) {
        var parts = job.key().split(":", -1);
        return new JobKey(
                new CaseNumber(Long.parseLong(parts[0])),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]));
    }

    /** Whether the reply is as it was when the job was put down. */
    public boolean isStill(Reply reply) {
        return version == reply.version();
    }
}
