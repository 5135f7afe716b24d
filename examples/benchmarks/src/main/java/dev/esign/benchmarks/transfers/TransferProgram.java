package dev.esign.benchmarks.transfers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;

/** Runs one transfer, and prints its seconds, its CPU seconds and the peak of the heap in MiB. */
final class TransferProgram {
    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;

    private TransferProgram() {}

    /** Arguments: whose, which, the server, the document, and where a download goes. */
    public static void main(String[] args) throws Exception {
        Transfer transfer = transfer(args[0], args[1]);
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpuBefore = process.getProcessCpuTime();
        long before = System.nanoTime();
        transfer.run(URI.create(args[2]), Path.of(args[3]), Path.of(args[4]));
        double seconds = (System.nanoTime() - before) / NANOS;
        double cpu = (process.getProcessCpuTime() - cpuBefore) / NANOS;
        System.out.println(seconds + " " + cpu + " " + peakHeap() / MIB);
        System.exit(0);
    }

    private static Transfer transfer(String subject, String kind) {
        return switch (subject + " " + kind) {
            case "floor " + Transfers.UPLOAD -> FloorTransfers::upload;
            case "floor " + Transfers.UPLOAD_BASE64 -> FloorTransfers::uploadBase64;
            case "floor " + Transfers.DOWNLOAD -> FloorTransfers::download;
            case "esign " + Transfers.UPLOAD -> EsignTransfers::upload;
            case "esign " + Transfers.UPLOAD_BASE64 -> EsignTransfers::uploadBase64;
            case "esign " + Transfers.DOWNLOAD -> EsignTransfers::download;
            case "stripe " + Transfers.UPLOAD -> PeerTransfers::stripeUpload;
            case "docusign " + Transfers.UPLOAD_BASE64 -> PeerTransfers::docusignUploadBase64;
            case "docusign " + Transfers.DOWNLOAD -> PeerTransfers::docusignDownload;
            default -> throw new IllegalArgumentException(subject + " has no " + kind);
        };
    }

    /** The sum of the pools' own peaks, which need not have come at one moment: rather too much than too little. */
    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
