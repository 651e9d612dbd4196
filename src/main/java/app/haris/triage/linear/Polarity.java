package app.haris.triage.linear;

import java.util.List;

/** Adds up what the words of one text say by themselves, for good and for bad. */
final class Polarity {
    private double good;
    private double bad;
    private String last = "none";

    /** -3 to 3; 0 where no sense is good or bad. */
    static int of(List<String> senses) {
        for (var sense : senses) {
            if (sense.charAt(0) == '+') {
                return sense.charAt(1) - '0';
            }
            if (sense.charAt(0) == '-') {
                return '0' - sense.charAt(1);
            }
        }
        return 0;
    }

    void add(double polarity) {
        count(polarity);
        last = polarity > 0 ? "good" : "bad";
    }

    void count(double polarity) {
        good += Math.max(polarity, 0);
        bad += Math.max(-polarity, 0);
    }

    double balance() {
        return (good - bad) / (good + bad + 1);
    }

    List<String> names() {
        return List.of(
                "good " + step(good),
                "bad " + step(bad),
                "good " + step(good) + " bad " + step(bad),
                "last " + last);
    }

    private static int step(double sum) {
        if (sum == 0) {
            return 0;
        }
        return sum < 2 ? 1 : sum < 3.5 ? 2 : sum < 6 ? 3 : 4;
    }
}
