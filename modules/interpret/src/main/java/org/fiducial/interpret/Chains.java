package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;

/** Which leads are neighbours. */
final class Chains {
    private Chains() {}

    /**
     * Every run of {@code count} neighbours that lie wholly among {@code leads}.
     *
     * @param chains leads in anatomical order
     * @return indexes into {@code leads}
     */
    static List<List<Integer>> windows(List<List<Viewpoint>> chains, List<Viewpoint> leads, int count) {
        List<List<Integer>> windows = new ArrayList<>();
        for (List<Viewpoint> chain : chains) {
            for (int from = 0; from + count <= chain.size(); from++) {
                List<Integer> run = chain.subList(from, from + count).stream()
                        .map(leads::indexOf)
                        .toList();
                if (!run.contains(-1)) {
                    windows.add(run);
                }
            }
        }
        return windows;
    }
}
