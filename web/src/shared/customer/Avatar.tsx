// The customer's logo, or their initials on the house colour.
import { initials } from "../formats";
import styles from "./Avatar.module.css";

interface AvatarProps {
  name: string;
  size?: "small" | "large" | "huge";
  /** The address of the logo. */
  picture?: string | undefined;
}

export function Avatar({ name, size = "small", picture }: AvatarProps) {
  if (picture) return <img className={`${styles.avatar} ${styles[size]} ${styles.picture}`} src={picture} alt="" />;
  return (
    <span className={`${styles.avatar} ${styles[size]}`} aria-hidden>
      {initials(name)}
    </span>
  );
}
