// A customer in the list: avatar, name, status and tags. The name is the row's link, so that a click, Enter and "open in a new tab" work.
import { Link } from "wouter";
import type { CustomerRow } from "../../../shared/api/types";
import { Avatar } from "../../../shared/customer/Avatar";
import { StatusBadge } from "../../../shared/customer/StatusBadge";
import { rememberRow } from "../openedRow";
import styles from "./NameCell.module.css";
import { RowTags } from "./RowTags";

export function NameCell({ row, picture }: { row: CustomerRow; picture: string | undefined }) {
  return (
    <div className={styles.who}>
      <Avatar name={row.name} picture={picture} />
      <div>
        <div className={styles.title}>
          <Link href={`/customers/${row.id}`} data-customer={row.id} onClick={() => rememberRow(row.id)}>
            <bdi title={row.name}>{row.name}</bdi>
          </Link>
          {row.status !== "active" && <StatusBadge status={row.status} />}
        </div>
        <RowTags ids={row.tags} />
      </div>
    </div>
  );
}
