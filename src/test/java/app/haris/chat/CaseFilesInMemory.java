package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Case files as a test puts them there. */
public final class CaseFilesInMemory implements CaseFiles {
    private final Map<CaseNumber, CaseFile> files = new ConcurrentHashMap<>();

    public void put(CaseFile file) {
        files.put(file.summary().number(), file);
    }

    @Override
    public Optional<CaseFile> read(CaseNumber number) {
        return Optional.ofNullable(files.get(number));
    }

    @Override
    public List<CaseFile> covers(Collection<CaseNumber> numbers) {
        return numbers.stream().flatMap(number -> read(number).stream()).toList();
    }
}
